package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What compiled classes no longer tell: the rules of the house over its source files. */
class SourcesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int MAX_LINES = 250;

  private static List<Path> sources() {
    var found = new ArrayList<Path>();
    for (var room : List.of("shared", "functions", "migrations", "local")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(room))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().contains("/target/"))
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(found).hasSizeGreaterThan(100);
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageSaysInOneSentenceWhatItIs() {
    var described =
        sources().stream()
            .filter(file -> file.endsWith("package-info.java"))
            .filter(file -> read(file).startsWith("/**") && read(file).contains("@NullMarked"))
            .map(SourcesTest::packageOf)
            .toList();
    var silent = sources().stream().map(SourcesTest::packageOf).distinct();
    assertThat(silent.filter(name -> !described.contains(name)))
        .as("packages without a package-info.java that has a sentence and @NullMarked")
        .isEmpty();
  }

  private static String packageOf(Path file) {
    return String.valueOf(file.getParent()).replaceFirst(".*/java/", "").replace('/', '.');
  }

  @Test
  void noFileIsLongerThanOneCanRead() {
    var tooLong =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .filter(file -> read(file).lines().count() > MAX_LINES)
            .map(file -> ROOT.relativize(file) + " has " + read(file).lines().count());
    assertThat(tooLong).as("files over " + MAX_LINES + " lines: split them").isEmpty();
  }
}
