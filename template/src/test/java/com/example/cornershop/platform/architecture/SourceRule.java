package com.example.cornershop.platform.architecture;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A rule that sources keep or break; it walks over them and complains. */
abstract class SourceRule extends TreePathScanner<Void, Void> {
    private final List<String> complaints = new ArrayList<>();
    private Trees trees;

    List<String> complaints(SourceTrees sources) {
        complaints.clear();
        trees = sources.trees();
        sources.units().forEach(unit -> scan(unit, null));
        return List.copyOf(complaints);
    }

    final void complain(Tree place, String what) {
        var unit = getCurrentPath().getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, place));
        Path file = Path.of(unit.getSourceFile().getName()).getFileName();
        complaints.add("%s.%s:%d: %s".formatted(unit.getPackageName(), file, line, what));
    }

    final Element element(ExpressionTree tree) {
        return trees.getElement(path(tree));
    }

    final TypeMirror type(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    /** Whether a type, or one that it extends, has one of these names. */
    final boolean isA(TypeMirror type, List<String> names) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (names.contains(element.getQualifiedName().toString())
                        || Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
                                .anyMatch(parent -> isA(parent, names)));
    }

    final String text(Tree tree) {
        try {
            var unit = getCurrentPath().getCompilationUnit();
            var positions = trees.getSourcePositions();
            return unit.getSourceFile()
                    .getCharContent(true)
                    .subSequence((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreePath path(Tree tree) {
        return TreePath.getPath(getCurrentPath(), tree);
    }
}
