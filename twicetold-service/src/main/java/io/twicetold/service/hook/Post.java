package io.twicetold.service.hook;

import io.twicetold.ingest.watch.Dialing;
import io.twicetold.ingest.watch.Resolver;
import io.twicetold.service.store.Hook;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages, each within a time. Follows no redirect, knows no proxy, keeps no cookie, and
 * reads of an answer its headers alone. Safe for several threads.
 */
final class Post implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json");

  private static final int GONE = 410;

  private final Targets targets;
  private final Dialing dialing;
  private final Duration deadline;
  private Optional<OkHttpClient> client = Optional.empty();

  Post(Targets targets, Duration deadline) {
    this.targets = targets;
    dialing = new Dialing(targets.rule(), Resolver.ofSystem(deadline));
    this.deadline = deadline;
  }

  /** Made for the first message: most services send none, and all want to start quickly. */
  private synchronized OkHttpClient client() {
    OkHttpClient made = client.orElseGet(this::make);
    client = Optional.of(made);
    return made;
  }

  private OkHttpClient make() {
    return new OkHttpClient.Builder()
        .dns(dialing)
        .socketFactory(dialing)
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .followRedirects(false)
        .followSslRedirects(false)
        .callTimeout(deadline)
        .connectTimeout(Duration.ZERO)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }

  /** What became of a message. */
  sealed interface Outcome {}

  /** It was taken. */
  record Taken() implements Outcome {}

  /**
   * It was not taken, and may be another time.
   *
   * @param later what the receiver asks to wait
   */
  record Failed(String reason, Optional<Duration> later) implements Outcome {}

  /** The receiver wants no more. */
  record Gone() implements Outcome {}

  /** Why nothing can be sent to an address, if so. */
  Optional<String> objection(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return Optional.of("expected an address of the web (http or https)");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return Optional.of("expected an address without a user's name");
    }
    if (!targets.allowsPort(url.port())) {
      return Optional.of("port " + url.port() + " is not allowed");
    }
    try {
      dialing.lookup(url.host());
      return Optional.empty();
    } catch (Dialing.Forbidden forbidden) {
      return Optional.of(String.valueOf(forbidden.getMessage()));
    } catch (UnknownHostException unknown) {
      return Optional.of("there is no such host");
    }
  }

  /** Sends a message once. */
  Outcome send(Hook hook, Message message, Instant now) {
    HttpUrl url = HttpUrl.parse(hook.url());
    if (url == null || !targets.allowsPort(url.port())) {
      return new Failed("messages may not be sent there", Optional.empty());
    }
    try (Response response = client().newCall(request(hook, url, message, now)).execute()) {
      return response.isSuccessful() ? new Taken() : refused(response, now);
    } catch (IOException e) {
      return new Failed(reason(e), Optional.empty());
    }
  }

  private static Request request(Hook hook, HttpUrl url, Message message, Instant now) {
    long seconds = now.getEpochSecond();
    return new Request.Builder()
        .url(url)
        .header("User-Agent", "Twicetold (webhook)")
        .header("webhook-id", message.id())
        .header("webhook-timestamp", Long.toString(seconds))
        .header(
            "webhook-signature", Secret.sign(hook.secret(), message.id(), seconds, message.body()))
        .post(RequestBody.create(message.body().getBytes(StandardCharsets.UTF_8), JSON))
        .build();
  }

  private static Outcome refused(Response response, Instant now) {
    return response.code() == GONE
        ? new Gone()
        : new Failed(
            "answered with " + response.code(), later(response.header("Retry-After", ""), now));
  }

  private static Optional<Duration> later(@Nullable String header, Instant now) {
    String wish = header == null ? "" : header.strip();
    try {
      if (wish.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
      }
      Instant then = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, then)).filter(Duration::isPositive);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private String reason(IOException e) {
    return switch (e) {
      case Dialing.Forbidden forbidden -> String.valueOf(forbidden.getMessage());
      case UnknownHostException unknown -> "there is no such host";
      case InterruptedIOException late ->
          "no answer within " + deadline.toMillis() + " milliseconds";
      default -> "no answer: " + e.getClass().getSimpleName();
    };
  }

  /** Breaks off what is under way. */
  @Override
  public synchronized void close() {
    client.ifPresent(made -> {
      made.dispatcher().cancelAll();
      made.connectionPool().evictAll();
    });
  }
}
