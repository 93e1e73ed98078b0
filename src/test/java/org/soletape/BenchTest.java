package org.soletape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are compiled when they are run; here so that none is broken until then. */
class BenchTest {
  @Test
  void every_benchmark_compiles(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null);
        Stream<Path> sources = Files.list(Path.of("bench"))) {
      List<Path> programs = sources.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-classfile,-options,-path",
              "-d",
              classes.toString(),
              "-classpath",
              System.getProperty("java.class.path"));

      boolean compiled =
          compiler
              .getTask(
                  null, files, problems, options, null, files.getJavaFileObjectsFromPaths(programs))
              .call();

      assertThat(problems.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
      assertThat(programs).hasSizeGreaterThan(20);
    }
  }
}
