package io.twicetold.ingest.html;

/** A page with all that pages have. */
final class PagesExample {

  static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry aground | Post</title>
      <meta property="og:title" content="Ferry aground"><link rel="canonical" href="https://a.example/x">
      <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry aground",
      "datePublished":"2026-03-12T14:05:00Z","author":{"name":"Ida Renn"},"liveBlogUpdate":[
      {"headline":"One","articleBody":"It ran aground."},{"articleBody":"It is towed back."}]}</script>
      </head><body><nav><a href="/">Home</a></nav><article><h1>Ferry aground</h1>
      <time datetime="2026-03-12">12 March 2026</time><p>The ferry ran aground beside the lighthouse of
      Vell, and nobody was hurt.</p><ul><li>It is from 1961.</li></ul><table><tr><td>Crew</td><td>12
      </td></tr></table><blockquote>“It was very quiet,” a passenger said.</blockquote>
      <div class="related"><a href="/1">Bridge closed</a></div></article></body></html>
      """;

  private PagesExample() {}
}
