package com.example.cornershop.platform.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * No broken algorithm, no chance that can be foretold, nobody trusted blindly. {@link java.util.concurrent.ThreadLocalRandom}
 * is free: it is for jitter, takes no seed, and nobody takes it for a secret; whoever makes a secret takes
 * {@link java.security.SecureRandom}.
 */
final class WeakCryptography extends SourceRule {
    private static final Pattern BROKEN =
            Pattern.compile("(?i).*(MD[245]|SHA-?1(?!\\d)|DES|RC[24]|ARCFOUR|BLOWFISH|ECB|SSL|TLSv1(\\.1)?$).*");
    private static final Pattern AUTHENTICATED = Pattern.compile("AES/GCM/NoPadding|ChaCha20-Poly1305");
    private static final List<String> FORETOLD = List.of("java.util.Random", "java.util.SplittableRandom");
    private static final List<String> CREDULOUS = List.of("javax.net.ssl.X509TrustManager", "javax.net.ssl.HostnameVerifier");
    private static final Pattern TRUSTING = Pattern.compile("(set)?(TrustAll|trustAll|VerifyHost|HostnameVerifier|hostnameVerifier)");

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        if (element(tree) instanceof ExecutableElement method) {
            String owner = method.getEnclosingElement().toString();
            String name = method.getSimpleName().toString();
            if (name.equals("getInstance") && owner.matches("(java\\.security|javax\\.crypto|javax\\.net\\.ssl)\\..+")) {
                judge(tree.getArguments().get(0), owner.equals("javax.crypto.Cipher"));
            }
            if (owner.equals("java.lang.Math") && name.equals("random")) {
                complain(tree, "Math.random can be foretold: SecureRandom for secrets, ThreadLocalRandom for jitter");
            }
            if (TRUSTING.matcher(name).matches()) {
                complain(tree, "'%s' weakens TLS: trust a certificate by the configuration".formatted(name));
            }
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private void judge(ExpressionTree algorithm, boolean cipher) {
        Object name = algorithm instanceof LiteralTree literal
                ? literal.getValue()
                : element(algorithm) instanceof VariableElement variable ? variable.getConstantValue() : null;
        if (name == null) {
            complain(algorithm, "the algorithm is no constant: nobody can say whether it is a good one");
        } else if (BROKEN.matcher(name.toString()).matches()) {
            complain(algorithm, "'%s' is broken: SHA-256, AES/GCM/NoPadding, TLS".formatted(name));
        } else if (cipher && !AUTHENTICATED.matcher(name.toString()).matches()) {
            complain(algorithm, "'%s' doesn't notice forgery: AES/GCM/NoPadding".formatted(name));
        }
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        if (isA(type(tree.getIdentifier()), FORETOLD) && !isA(type(tree.getIdentifier()), List.of("java.security.SecureRandom"))) {
            complain(tree, "'%s' can be foretold: SecureRandom for secrets, ThreadLocalRandom for jitter".formatted(tree.getIdentifier()));
        }
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        complainIfCredulous(tree, isA(type(tree), CREDULOUS));
        return super.visitClass(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        complainIfCredulous(tree, isA(type(tree), CREDULOUS));
        return super.visitLambdaExpression(tree, nothing);
    }

    private void complainIfCredulous(Tree tree, boolean credulous) {
        if (credulous) {
            complain(tree, "who is trusted is for the configuration (quarkus.tls), not for code");
        }
    }
}
