package com.example.cornershop.platform.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources as the compiler reads them, with their names resolved: what bytecode no longer tells. */
record SourceTrees(Trees trees, List<CompilationUnitTree> units) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    static SourceTrees ofTheService() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            return of(COMPILER.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources));
        }
    }

    static SourceTrees of(List<String> sources) throws IOException {
        return of((Iterable<Text>) IntStream.range(0, sources.size()).mapToObj(i -> new Text(i, sources.get(i)))::iterator);
    }

    private static SourceTrees of(Iterable<? extends JavaFileObject> sources) throws IOException {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) COMPILER.getTask(null, null, problems, List.of("-proc:none"), null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        if (problems.getDiagnostics().stream().anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR)) {
            throw new IllegalArgumentException("these sources do not compile: " + problems.getDiagnostics());
        }
        return new SourceTrees(Trees.instance(task), units);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(int number, String text) {
            super(URI.create("string:///Text" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
