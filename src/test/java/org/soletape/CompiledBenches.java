package org.soletape;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The benchmarks, compiled as {@code bench/run} does.
 *
 * @param problems what the compiler had to say
 */
record CompiledBenches(
    List<Path> programs, List<Diagnostic<? extends JavaFileObject>> problems, URLClassLoader loader)
    implements AutoCloseable {
  static CompiledBenches into(Path classes) throws IOException {
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
      compiler
          .getTask(
              null, files, problems, options, null, files.getJavaFileObjectsFromPaths(programs))
          .call();
      URL[] places = {classes.toUri().toURL()};
      return new CompiledBenches(programs, problems.getDiagnostics(), new URLClassLoader(places));
    }
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
