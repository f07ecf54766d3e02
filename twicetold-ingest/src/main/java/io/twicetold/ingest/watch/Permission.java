package io.twicetold.ingest.watch;

import java.time.Duration;
import okhttp3.HttpUrl;

/** Says whether an address may be asked for. */
@FunctionalInterface
interface Permission {

  /** Everything may be asked for at once. */
  Permission ALL = address -> Duration.ZERO;

  /** How long the host is to be left alone after a request. */
  Duration ask(HttpUrl address) throws FetchFailure, InterruptedException;
}
