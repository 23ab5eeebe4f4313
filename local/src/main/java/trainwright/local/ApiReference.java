package trainwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The API reference for a browser: {@code docs/openapi.yaml} in Swagger UI, all of it out of our
 * own jars. The pages may load nothing from another host.
 */
final class ApiReference {
  private static final String UI = "/META-INF/resources/webjars/swagger-ui/";
  private static final String UI_VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  private record Page(String mediaType, Bytes content) {}

  private final Map<String, Page> pages = new HashMap<>();

  ApiReference() {
    var ui = UI + uiVersion() + "/";
    pages.put("/", ours("text/html; charset=utf-8", "index.html"));
    pages.put("/openapi.yaml", ours("application/yaml; charset=utf-8", "openapi.yaml"));
    pages.put("/reference/start.js", ours("text/javascript; charset=utf-8", "start.js"));
    addUi(ui, "swagger-ui-bundle.js", "text/javascript; charset=utf-8");
    addUi(ui, "swagger-ui.css", "text/css; charset=utf-8");
    addUi(ui, "favicon-32x32.png", "image/png");
  }

  /** The page at this path, if there is one. */
  Optional<Outgoing> find(Incoming request) {
    boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
    return reading
        ? Optional.ofNullable(pages.get(request.rawPath())).map(ApiReference::outgoing)
        : Optional.empty();
  }

  private static Outgoing outgoing(Page page) {
    return new Outgoing(
        200,
        Map.of(
            "Content-Type",
            page.mediaType(),
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-cache"),
        page.content());
  }

  private void addUi(String folder, String file, String mediaType) {
    pages.put("/reference/" + file, new Page(mediaType, read(folder + file)));
  }

  private static Page ours(String mediaType, String file) {
    return new Page(mediaType, read("/trainwright/local/" + file));
  }

  private static String uiVersion() {
    var properties = new Properties();
    try (var in = open(UI_VERSION)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static Bytes read(String path) {
    try (var in = open(path)) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    var in = ApiReference.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("no " + path + " on the class path");
    }
    return in;
  }
}
