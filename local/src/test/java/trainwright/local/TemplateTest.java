package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared twice says the same: template, code, API document, events. */
class TemplateTest {
  private static final Path ROOT = Template.ROOT;

  @TempDir static Path data;
  private static TestHouse house;

  @BeforeAll
  static void start() {
    house = new TestHouse(data);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Collection<JsonNode> functionsOfTemplate() {
    return Template.functions().values();
  }

  private static List<JsonNode> httpEvents(JsonNode function) {
    var events = new ArrayList<JsonNode>();
    for (var event : function.path("Events")) {
      if (event.get("Type").asText().equals("HttpApi")) {
        events.add(event.get("Properties"));
      }
    }
    return events;
  }

  private static String routeKey(JsonNode event) {
    return event.get("Method").asText() + " " + event.get("Path").asText();
  }

  private static Map<String, Set<String>> routesOfCode() {
    var routes = new TreeMap<String, Set<String>>();
    for (var function : house.functions()) {
      routes.put(function.handlerClass().getName(), new TreeSet<>(function.routeKeys()));
    }
    return routes;
  }

  private static Set<String> allRoutes() {
    var all = new TreeSet<String>();
    routesOfCode().values().forEach(all::addAll);
    return all;
  }

  @Test
  void templateHasEveryHandlerWithItsRoutesAndNoOther() {
    var routes = new TreeMap<String, Set<String>>();
    for (var function : functionsOfTemplate()) {
      var keys = new TreeSet<String>();
      httpEvents(function).forEach(event -> keys.add(routeKey(event)));
      routes.put(function.get("Handler").asText(), keys);
    }
    assertThat(routes).isEqualTo(routesOfCode());
  }

  @Test
  void handlersOfTemplateAreClassesOfTheModuleWhoseZipItNames() throws Exception {
    for (var function : functionsOfTemplate()) {
      var handler = Class.forName(function.get("Handler").asText());
      assertThat(handler)
          .matches(
              type ->
                  RequestStreamHandler.class.isAssignableFrom(type)
                      || RequestHandler.class.isAssignableFrom(type));
      assertThat(handler.getConstructor()).isNotNull();
      var zip = function.get("CodeUri").asText();
      var module = zip.replaceFirst("^functions/", "").replaceFirst("/.*", "");
      assertThat(zip).isEqualTo("functions/%s/target/%s.zip".formatted(module, module));
      var source = "src/main/java/" + handler.getName().replace('.', '/') + ".java";
      assertThat(ROOT.resolve("functions").resolve(module).resolve(source)).exists();
    }
  }

  @Test
  void onlyOpenRoutesNeedNoToken() {
    var open = new TreeSet<String>();
    for (var function : functionsOfTemplate()) {
      httpEvents(function).stream()
          .filter(event -> event.at("/Auth/Authorizer").asText().equals("NONE"))
          .forEach(event -> open.add(routeKey(event)));
    }
    assertThat(open).isEqualTo(Gatekeeper.OPEN_ROUTES);
  }

  @Test
  void documentDescribesEveryRouteAndNoOther() {
    assertThat(ApiDocument.read().routeKeys()).isEqualTo(allRoutes());
  }

  @Test
  void openRoutesOfDocumentAreThoseOfGateway() {
    var document = ApiDocument.read();
    Predicate<String> open =
        key ->
            document.operation(key).has("security")
                && document.operation(key).get("security").isEmpty();
    assertThat(allRoutes().stream().filter(open)).containsExactlyElementsOf(Gatekeeper.OPEN_ROUTES);
  }

  @Test
  void everyOperationOfDocumentNamesItsFunctionAndItself() {
    var document = ApiDocument.read();
    for (var function : house.functions()) {
      for (var key : function.routeKeys()) {
        var operation = document.operation(key);
        assertThat(operation.at("/tags/0").asText()).as(key).isEqualTo(function.name());
        assertThat(operation.path("operationId").asText()).as(key).isNotEmpty();
        assertThat(operation.path("summary").asText()).as(key).isNotEmpty();
      }
    }
  }

  @Test
  void everyRouteHasPairOfEventsAndEveryWorkerAnEvent() {
    var events = Events.inOrder();
    var routesWithPair =
        events.stream().filter(event -> !event.expected().isEmpty()).map(Events.Event::routeKey);
    assertThat(allRoutes()).isSubsetOf(routesWithPair.toList());
    var workers = house.functions().stream().filter(function -> function.routeKeys().isEmpty());
    assertThat(workers.map(Function::name))
        .isSubsetOf(events.stream().map(Events.Event::function).toList());
  }

  @Test
  void everyModuleBelowFunctionsIsServed() {
    try (var folders = Files.list(ROOT.resolve("functions"))) {
      var modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> String.valueOf(folder.getFileName()));
      var zips =
          functionsOfTemplate().stream()
              .map(function -> function.get("CodeUri").asText().split("/", -1)[1])
              .toList();
      assertThat(modules).isSubsetOf(zips);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
