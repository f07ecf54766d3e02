package io.twicetold.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedListTest {

  @TempDir private Path folder = Path.of("");

  private String put(String content) throws IOException {
    return Files.writeString(folder.resolve("feeds.opml"), content).toString();
  }

  @Test
  void outlinesInOutlinesAreFoundAndEachFeedNamedOnce() throws IOException {
    String list =
        put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <opml version="2.0"><head><title>Mine &x;</title></head><body>
              <outline text="News">
                <outline text="North"><outline type="rss" text="A" xmlUrl=" http://a.test/f?x=1&amp;y=2 "/></outline>
                <outline type="rss" text="B" xmlurl="https://b.test/f"/>
              </outline>
              <outline type="rss" text="A again" XMLURL="http://a.test/f?x=1&amp;y=2"/>
              <outline text="no feed" htmlUrl="https://c.test/"/>
            </body></opml>
            """);

    assertThat(FeedList.of(List.of("HTTPS://first.test/", list, "https://b.test/f")))
        .containsExactly("HTTPS://first.test/", "http://a.test/f?x=1&y=2", "https://b.test/f");
  }

  @Test
  void aFolderIsNoList() {
    assertThatIOException()
        .isThrownBy(() -> FeedList.of(List.of(folder.toString())))
        .withMessage(folder + " is a folder; expected an OPML file, or an address of a feed");
  }

  @Test
  void aListWithoutFeedsIsNamed() throws IOException {
    String list = put("<opml><body><outline text='none'/></body></opml>");

    assertThatIOException()
        .isThrownBy(() -> FeedList.of(List.of(list)))
        .withMessageContaining("feeds.opml names no feed");
    assertThatThrownBy(() -> FeedList.of(List.of("nowhere.opml")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
