"""Puts articles and reads their stories through a client that openapi-python-client made of /openapi.json.

    python generated.py http://localhost:8080

The document is checked by openapi-spec-validator, the client made in a folder that is thrown away, and everything that
it answers is its own classes. A webhook is received too, its signature checked by the library standardwebhooks; for
that the service has to run with --webhooks loopback.
"""

import importlib
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from openapi_spec_validator import validate
from standardwebhooks import Webhook

TEXT = (
    "The observatory on the hill of Kellen has found a comet. It will be seen without a glass from "
    "the ninth of May on, said its head, Ada Rehm. The last one came 41 years ago."
)


def made(base, folder):
    """The client for a service, made now."""
    document = json.load(urllib.request.urlopen(base + "/openapi.json"))
    validate(document)
    path = pathlib.Path(folder, "openapi.json")
    path.write_text(json.dumps(document), encoding="utf-8")
    generator = pathlib.Path(sys.executable).with_name("openapi-python-client")
    told = subprocess.run(
        [generator, "generate", "--path", path, "--output-path", pathlib.Path(folder, "twicetold_client"),
         "--meta", "none"],
        check=True, capture_output=True, text=True,
    )
    said = (told.stdout + told.stderr).splitlines()
    left_out = [line for line in said if "omitted" in line or "Unable" in line]
    assert all("application/rss+xml" in line or "application/atom+xml" in line for line in left_out), left_out
    sys.path.insert(0, folder)


def call(name):
    return importlib.import_module("twicetold_client.api.default." + name).sync


class Receiver(HTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.got = []
        self.came = threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}/hook"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.got.append((dict(self.headers), body))
        self.send_response(204)
        self.end_headers()
        self.server.came.set()

    def log_message(self, *ignored):
        pass


def main(base):
    with tempfile.TemporaryDirectory() as folder:
        made(base, folder)
        import twicetold_client
        from twicetold_client import models

        client = twicetold_client.Client(base_url=base, timeout=120.0)
        receiver = Receiver()
        hook = call("post_webhook")(
            client=client, body=models.WebhookBody(url=receiver.url, kinds=[models.WebhookBodyKindsItem.ARTICLE_ADDED]))
        assert isinstance(hook, models.NewWebhook), hook
        for number, more in enumerate(["", " More is known in June."]):
            article = models.Article.from_dict({"title": "A comet over Kellen", "text": TEXT + more, "source": "Kellen Post"})
            taken = call("put_article")(f"gen-{number}", client=client, body=article, prefer="wait=60")
            assert isinstance(taken, models.Accepted) and taken.position > 0, taken
        stories = call("get_stories")(client=client, text="comet")
        assert isinstance(stories, models.Stories) and stories.stories[0].reports == 2, stories
        story = call("get_story")(stories.stories[0].story, client=client)
        members = {member.id for family in story.families for member in family.members}
        assert members == {"gen-0", "gen-1"}, members
        why = call("explain")(client=client, a="gen-0", b="gen-1")
        assert isinstance(why, models.Explanation), why
        missing = call("get_article")("nobody", client=client)
        assert isinstance(missing, models.Problem) and missing.status == 404, missing
        assert receiver.came.wait(120)
        headers, body = receiver.got[0]
        message = Webhook(hook.secret).verify(body, {name.lower(): value for name, value in headers.items()})
        print("webhook:", message["type"] if isinstance(message, dict) else body)
        assert call("delete_webhook")(hook.id, client=client).status == "removed"
        for number in range(2):
            removed = call("delete_article")(f"gen-{number}", client=client, prefer="wait=60")
            assert isinstance(removed, models.Removed), removed
        print("generated client: ok")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
