package io.twicetold.ingest.watch;

import java.time.Instant;

/**
 * What a round did.
 *
 * @param changed feeds that had something new to say
 * @param unchanged feeds that had not
 * @param failed feeds that could not be polled
 * @param postponed feeds that were due and not asked for, since their hosts are left alone for now
 * @param articles new articles
 * @param pages pages that still have to be fetched
 * @param rejected things that could not be read or fetched
 * @param next when there is something to do again
 */
public record Round(
    int changed,
    int unchanged,
    int failed,
    int postponed,
    int articles,
    int pages,
    int rejected,
    Instant next) {}
