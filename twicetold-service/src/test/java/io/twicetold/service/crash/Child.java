package io.twicetold.service.crash;

import io.twicetold.Twicetold;
import io.twicetold.service.Service;
import io.twicetold.service.Settings;
import io.twicetold.service.http.Keys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/** A service in a process of its own, which prints its port and runs until it is killed. */
final class Child {

  private Child() {}

  public static void main(String[] arguments) throws Exception {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Settings settings = new Settings(address, Path.of(arguments[0]), Keys.NONE, Settings.BACKLOG);
    System.out.println("begin");
    Service service =
        Service.start(
            Twicetold.builder().build(),
            settings,
            Clock.systemUTC(),
            failure -> System.out.println("failure " + failure));
    System.out.println("port " + service.port());
    Thread.currentThread().join();
  }
}
