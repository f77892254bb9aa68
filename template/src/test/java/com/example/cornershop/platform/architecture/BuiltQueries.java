package com.example.cornershop.platform.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The text of a query is fixed before the first request: literals and constants alone, and what the driver has quoted
 * ({@code enquoteIdentifier}). A private method may take one, if all who call it keep the rule.
 */
final class BuiltQueries extends SourceRule {
    private static final List<String> OWNERS = List.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "jakarta.persistence.EntityManager",
            "org.hibernate.query.QueryProducer",
            "io.quarkus.hibernate.orm.panache.PanacheEntityBase",
            "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase",
            "io.quarkus.panache.common.Sort");
    private static final Pattern QUERIES = Pattern.compile("create\\w*Query|prepare\\w+|nativeSQL|execute\\w*|addBatch"
            + "|find|list|stream|count|update|delete|by|and|ascending|descending");
    private static final List<String> QUOTING = List.of("enquoteIdentifier", "enquoteLiteral");

    /** Parameters of private methods that become the text of a query. */
    private final Set<VariableElement> texts = new HashSet<>();

    @Override
    List<String> complaints(SourceTrees sources) {
        List<String> complaints;
        int known;
        do {
            known = texts.size();
            complaints = super.complaints(sources);
        } while (texts.size() > known);
        return complaints;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        if (element(tree) instanceof ExecutableElement method) {
            List<? extends VariableElement> parameters = method.getParameters();
            for (int i = 0; i < tree.getArguments().size(); i++) {
                VariableElement parameter = parameters.get(Math.min(i, parameters.size() - 1));
                ExpressionTree argument = tree.getArguments().get(i);
                boolean isText = texts.contains(parameter) || (i == 0 || method.isVarArgs()) && isQuery(method, parameter);
                if (isText && !isFixed(argument)) {
                    complain(argument, "the text of a query is built from '%s': bind it as a parameter".formatted(argument));
                }
            }
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private boolean isQuery(ExecutableElement method, VariableElement first) {
        return QUERIES.matcher(method.getSimpleName()).matches()
                && first.asType().toString().matches("java\\.lang\\.String(\\[])?")
                && isA(((TypeElement) method.getEnclosingElement()).asType(), OWNERS);
    }

    private boolean isFixed(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return isFixed(inner.getExpression());
        }
        if (tree instanceof BinaryTree sum) {
            return isFixed(sum.getLeftOperand()) && isFixed(sum.getRightOperand());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return isFixed(choice.getTrueExpression()) && isFixed(choice.getFalseExpression());
        }
        if (tree instanceof MethodInvocationTree call) {
            return QUOTING.contains(element(call).getSimpleName().toString());
        }
        return tree instanceof LiteralTree
                || (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
                        && element((ExpressionTree) tree) instanceof VariableElement variable
                        && isFixed(variable);
    }

    private boolean isFixed(VariableElement variable) {
        if (variable.getKind() == ElementKind.PARAMETER) {
            Element method = variable.getEnclosingElement();
            return method.getModifiers().contains(Modifier.PRIVATE)
                    && ((ExecutableElement) method).getParameters().contains(variable)
                    && isKept(variable);
        }
        return variable.getConstantValue() != null || variable.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
    }

    /** Then it is the callers' turn. */
    private boolean isKept(VariableElement parameter) {
        texts.add(parameter);
        return true;
    }
}
