package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QdrantStubTest {
  private static final String ID = "0190e2a4-0000-7000-8000-000000000001";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final QdrantStub QDRANT = new QdrantStub("the-key");

  @BeforeAll
  static void makeACollection() throws Exception {
    send("PUT", "/collections/made", "{'vectors':{'size':2,'distance':'Cosine'}}");
    send("PUT", "/collections/made/index", "{'field_name':'tags','field_schema':'keyword'}");
  }

  @AfterAll
  static void close() {
    CLIENT.close();
    QDRANT.close();
  }

  @Test
  void storesAndFindsPoints() throws Exception {
    var points =
        "{'points':[{'id':'%s','vector':[3,4],'payload':{'tags':['core']}}]}".formatted(ID);
    assertThat(send("PUT", "/collections/made/points?wait=true", points).body())
        .contains("completed");
    var found =
        send(
            "POST",
            "/collections/made/points/query",
            "{'query':[3,4],'limit':3,'filter':{'must':[{'key':'tags','match':{'any':['core']}}]}}");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains(ID).contains("score");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'query':[1,2],'limt':3}",
        "{'query':[1,2],'limit':0}",
        "{'query':[1,2],'limit':'3'}",
        "{'query':['a','b']}",
        "{'query':[1,2,3]}",
        "{'query':[1,2],'filter':{'must':[{'match':{'any':['core']}}]}}",
        "{'query':[1,2],'filter':{'must':[{'key':'tags','match':{'any':['core','core']}}]}}",
        "{'query':[1,2],'filter':{'must':[{'key':'tags','match':{'any':[true]}}]}}",
        "{'query':[1,2],'filter':{'mustnt':[]}}",
        "{'query':[1,2],'filter':{'must':[{'key':'owner','match':{'any':['x']}}]}}"
      })
  void refusesAQueryThatBreaksTheContract(String body) throws Exception {
    assertThat(send("POST", "/collections/made/points/query", body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesAFilterWithoutAnIndexInQdrantsWords() throws Exception {
    var body = "{'query':[1,2],'filter':{'must_not':[{'key':'owner','match':{'any':['x']}}]}}";
    assertThat(send("POST", "/collections/made/points/query", body).body())
        .contains("Index required but not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT  | /collections/made/points?wait=yes | {'points':[]}                    | 400",
        "PUT  | /collections/made/points?sync=true| {'points':[]}                    | 400",
        "PUT  | /collections/made/points          | {'points':[{'id':'x','vector':[1,2]}]} | 400",
        "PUT  | /collections/made/points          | {'points':[{'id':-1,'vector':[1,2]}]}  | 400",
        "PUT  | /collections/made/points          | {}                               | 400",
        "POST | /collections/made/points/delete   | {'ids':[]}                       | 400",
        "POST | /collections/made/points/count    | {'exact':'yes'}                  | 400",
        "PUT  | /collections/other                | {'vectors':{'size':0,'distance':'Cosine'}} |"
            + " 400",
        "PUT  | /collections/other                | {'vectors':{'size':2,'distance':'cosine'}} |"
            + " 400",
        "PUT  | /collections/made                 | {'vectors':{'size':2,'distance':'Cosine'}} |"
            + " 409",
        "GET  | /collections/other                | ''                               | 404",
        "POST | /collections/other/points/count   | {}                               | 404",
        "POST | /collections/made/points/search   | {}                               | 404"
      })
  void refusesOtherRequestsThatBreakTheContract(String method, String path, String body, int status)
      throws Exception {
    assertThat(send(method, path, body).statusCode()).isEqualTo(status);
  }

  @Test
  void asksForTheKey() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(QDRANT.url() + "/collections/made")).build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(QDRANT.url() + path))
            .header("api-key", "the-key")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
