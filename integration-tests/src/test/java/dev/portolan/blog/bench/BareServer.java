package dev.portolan.blog.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.bench.BareDatabase;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The opponent: one Jetty handler, JDBC and Jackson, with neither layers nor safety. What the house
 * costs is the distance to this.
 */
public final class BareServer extends Handler.Abstract {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final BareBlog blog;

  private BareServer(BareBlog blog) {
    this.blog = blog;
  }

  public static void main(String[] arguments) throws Exception {
    var blog = new BareBlog(BareDatabase.open(System.getenv("DATABASE_URL")));
    var server = new Server(new QueuedThreadPool(64));
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(System.getenv("PORT")));
    server.addConnector(connector);
    server.setHandler(new BareServer(blog));
    server.setStopAtShutdown(true);
    server.start();
    server.join();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    byte[] body;
    int status = 200;
    if (path.equals("/api/tags")) {
      body = blog.tags();
    } else if (path.equals("/api/articles") && request.getMethod().equals("POST")) {
      String token =
          request.getHeaders().get(HttpHeader.AUTHORIZATION).substring("Token ".length());
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = new BareWriter(blog).create(token, JSON.readTree(in).get("article"));
      }
      status = 201;
    } else if (path.equals("/api/articles")) {
      Fields query = Request.extractQueryParameters(request);
      body = blog.list(query.getValue("offset"), query.getValue("after"));
    } else {
      body = blog.one(path.substring("/api/articles/".length()));
    }
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
