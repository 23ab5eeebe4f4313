package trainwright.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;

/** The package of a function as Lambda unpacks it below {@code /var/task}: jars in {@code lib/}. */
public final class FunctionPackage {
  /** Where AWS's runtime client unpacks its native part, whoever runs it. */
  private static final Path NATIVE_PART = Path.of("/tmp/.libaws-lambda-jni.so");

  private FunctionPackage() {}

  /** Whether the runtime client can start: not where another user ran it before. */
  public static boolean canStart() {
    return !Files.exists(NATIVE_PART) || Files.isWritable(NATIVE_PART);
  }

  /** Unpacks a zip into a folder, which is made if it isn't there, and returns the folder. */
  public static Path unpack(Path zip, Path folder) {
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry : archive.stream().toList()) {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IllegalArgumentException(zip + " holds " + entry.getName());
        } else if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (var content = archive.getInputStream(entry)) {
            long _ = Files.copy(content, file);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a package of single classes and of libraries of this process's class path.
   *
   * @param libraries parts of the names of their jars
   */
  public static Path of(Path folder, List<Class<?>> types, List<String> libraries) {
    try {
      var lib = Files.createDirectories(folder.resolve("lib"));
      try (var jar = new JarOutputStream(Files.newOutputStream(lib.resolve("function.jar")))) {
        for (var type : types) {
          add(jar, type);
        }
      }
      for (var library : jars(libraries)) {
        var _ = Files.copy(library, lib.resolve(library.getFileName()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(JarOutputStream jar, Class<?> type) throws IOException {
    var file = type.getName().replace('.', '/') + ".class";
    jar.putNextEntry(new JarEntry(file));
    try (var content = type.getResourceAsStream("/" + file)) {
      jar.write(Objects.requireNonNull(content, file).readAllBytes());
    }
  }

  /** The jars of this process's class path whose names hold one of these parts. */
  static List<Path> jars(List<String> parts) {
    var whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(whole.split(":", -1))
        .filter(jar -> parts.stream().anyMatch(jar::contains))
        .map(Path::of)
        .toList();
  }
}
