package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twicetold.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of an address that a person names. */
final class VisitsTest {

  private static final String PAGE =
      "<html lang=\"en\"><head><title>Otters at the mill</title></head><body><article>"
          + "<h1>Otters at the mill</h1><p>Three otters were seen at the old mill on Sunday, the"
          + " first in forty years, said the keeper of the weir.</p><p>They were gone by noon, and"
          + " nobody knows where they came from or where they went.</p></article></body></html>";

  private final Site site = new Site();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void close() {
    site.close();
  }

  private Article visit(String path) throws IOException, InterruptedException {
    try (Visits visits = new Visits(new Outpost(folder).ports(site.port()).settings())) {
      return visits.visit(site.at("news.test", path));
    }
  }

  @Test
  void a_page_is_read_and_goes_by_the_address_where_it_was_found() throws Exception {
    site.put("/otters", "text/html", PAGE);
    site.put("/short", Site.redirect("/otters"));
    Article article = visit("/short");
    assertThat(article.id()).isEqualTo(site.at("news.test", "/otters"));
    assertThat(article.title()).isEqualTo("Otters at the mill");
    assertThat(article.text()).contains("Three otters").contains("gone by noon");
  }

  @Test
  void what_is_no_page_is_refused_in_a_line() {
    site.put("/picture", "image/png", "x");
    assertThatThrownBy(() -> visit("/picture")).hasMessage("no page but image/png");
    assertThatThrownBy(() -> visit("/nothing")).isInstanceOf(IOException.class);
  }

  @Test
  void the_home_page_is_read_where_it_was_asked_for_and_no_other_page_was() throws Exception {
    site.put("/", "text/html", PAGE);
    site.put("/gone", Site.redirect("/"));
    assertThat(visit("/").title()).isEqualTo("Otters at the mill");
    assertThatThrownBy(() -> visit("/gone")).hasMessage("redirected to the home page");
  }

  @Test
  void visits_to_public_addresses_reach_nothing_on_this_machine_or_near_it() {
    try (Visits visits = Visits.toPublic(Clock.systemUTC())) {
      for (String address :
          new String[] {"http://127.0.0.1/", "http://[::1]/", "http://10.1.2.3/", "ftp://x/"}) {
        assertThatThrownBy(() -> visits.visit(address))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("address");
      }
    }
  }
}
