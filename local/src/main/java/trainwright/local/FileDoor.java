package trainwright.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import trainwright.onebox.FolderFileServer;

/**
 * Where apps upload and read files, beside the gateway as S3 is on AWS: no token, but a sealed
 * link; bodies of any size; and pages of the origins that were let in.
 */
final class FileDoor implements HttpHandler {
  static final String PREFIX = "/files/";

  private final FolderFileServer files;
  private final Cors cors;

  FileDoor(FolderFileServer files, Cors cors) {
    this.files = files;
    this.cors = cors;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var request = HttpPort.incoming(exchange, Bytes.NONE);
    var asked = cors.preflight(request);
    cors.allow(new Outgoing(200, Map.of(), Bytes.NONE), request)
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    if (asked.isPresent()) {
      exchange.sendResponseHeaders(asked.get().status(), -1);
      exchange.close();
    } else {
      files.handle(exchange);
    }
  }
}
