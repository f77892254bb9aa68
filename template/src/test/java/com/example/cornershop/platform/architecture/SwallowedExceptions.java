package com.example.cornershop.platform.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Name;

/**
 * Who catches an exception throws, logs, or looks at what was caught. Where it is an answer and no failure, a comment in
 * the block says so: {@code // no failure: because}.
 */
final class SwallowedExceptions extends SourceRule {
    private static final String REASON = "no failure: ";

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        boolean minded = Boolean.TRUE.equals(new Minded(tree.getParameter().getName()).scan(tree.getBlock(), null));
        boolean reasoned = text(tree.getBlock()).contains(REASON);
        if (!minded && !reasoned) {
            complain(tree, "'%s' is swallowed: throw, log or use it, or say in a comment '%swhy'".formatted(tree.getParameter(), REASON));
        }
        if (minded && reasoned) {
            complain(tree, "the comment '%s' is not needed: the exception is minded".formatted(REASON));
        }
        return super.visitCatch(tree, nothing);
    }

    private static final class Minded extends TreeScanner<Boolean, Void> {
        private static final List<String> LEVELS = List.of("debug", "info", "warn", "error", "fatal");

        private final Name exception;

        Minded(Name exception) {
            this.exception = exception;
        }

        @Override
        public Boolean visitThrow(ThrowTree tree, Void nothing) {
            return true;
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree tree, Void nothing) {
            return tree.getName().equals(exception);
        }

        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            boolean logs = tree.getMethodSelect() instanceof MemberSelectTree select
                    && LEVELS.contains(select.getIdentifier().toString());
            return logs || Boolean.TRUE.equals(super.visitMethodInvocation(tree, nothing));
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }
}
