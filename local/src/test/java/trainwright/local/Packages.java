package trainwright.local;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import trainwright.local.runtime.FunctionPackage;

/** The zips of this build, as the template names them, each unpacked once. */
final class Packages {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> zips = new HashMap<>();
  private final Map<String, Path> unpacked = new HashMap<>();

  Packages(Path folder) {
    this.folder = folder;
    try {
      var template = new YAMLMapper().readTree(Files.readString(ROOT.resolve("template.yaml")));
      for (var resource : template.get("Resources")) {
        var properties = resource.path("Properties");
        if (properties.has("Handler")) {
          zips.put(properties.get("Handler").asText(), properties.get("CodeUri").asText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Skips the test when this build made no zips: before its phase "package" they are old. */
  static void assumeBuilt() {
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Assumptions.assumeTrue(
        !classPath.contains("functions/routines/target/classes"),
        "the functions' zips are made by the phase package: run mvn verify");
  }

  /** Where the package of the function with this handler is unpacked. */
  Path of(Class<?> handler) {
    var zip = zips.get(handler.getName());
    if (zip == null) {
      throw new AssertionError("the template has no handler " + handler.getName());
    }
    return unpacked.computeIfAbsent(
        zip,
        name -> FunctionPackage.unpack(ROOT.resolve(name), folder.resolve("" + unpacked.size())));
  }
}
