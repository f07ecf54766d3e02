package io.twicetold.ingest.watch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Asks servers one thing at a time, within limits: of time from the first byte sent to the last one
 * read, of bytes after unpacking, and of headers (256 KB, by OkHttp). Follows nothing, keeps no
 * connection and no cookie, and knows no proxy, behind which no address could be checked.
 */
final class Http implements AutoCloseable {

  private final OkHttpClient client;
  private final String userAgent;
  private final Duration deadline;

  Http(Dialing dialing, String userAgent, Duration deadline) {
    this.userAgent = userAgent;
    this.deadline = deadline;
    client =
        new OkHttpClient.Builder()
            .dns(dialing)
            .socketFactory(dialing)
            .proxy(Proxy.NO_PROXY)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            .callTimeout(deadline)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
  }

  /** The answer of a server, whatever its status. */
  Answer get(HttpUrl address, Request request) throws FetchFailure {
    okhttp3.Request.Builder asked =
        new okhttp3.Request.Builder()
            .url(address)
            .header("User-Agent", userAgent)
            .header("Connection", "close");
    request.headers().forEach(asked::header);
    try (Response response = client.newCall(asked.build()).execute()) {
      byte[] content = response.code() == Answer.OK ? content(response, request) : new byte[0];
      return new Answer(address, response.code(), response.headers(), content);
    } catch (FetchFailure failure) {
      throw failure;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static byte[] content(Response response, Request request) throws IOException {
    String packing = response.header("Content-Encoding", "identity");
    if (!"identity".equalsIgnoreCase(packing)) {
      throw FetchFailure.passing("packed in a way that was not asked for");
    }
    try (InputStream in = response.body().byteStream()) {
      byte[] content = in.readNBytes(request.limit());
      if (!request.cut() && content.length == request.limit() && in.read() >= 0) {
        throw FetchFailure.passing("longer than " + (request.limit() >> 20) + " MB");
      }
      return content;
    }
  }

  private FetchFailure failure(IOException e) {
    return switch (e) {
      case Dialing.Forbidden forbidden ->
          FetchFailure.refused("not fetched: " + forbidden.getMessage());
      case UnknownHostException unknown -> FetchFailure.passing("no such host");
      case InterruptedIOException late ->
          FetchFailure.passing("not finished after " + seconds(deadline) + " seconds");
      case EOFException cut -> FetchFailure.passing("a broken answer: " + message(cut));
      default -> FetchFailure.passing("no answer: " + message(e));
    };
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3g", duration.toMillis() / 1000.0);
  }

  private static String message(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Breaks off whatever is under way. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
  }
}
