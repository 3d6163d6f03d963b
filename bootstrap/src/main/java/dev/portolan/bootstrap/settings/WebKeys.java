package dev.portolan.bootstrap.settings;

import java.util.List;

/** How HTTP is served. */
final class WebKeys {

  static final Keys KEYS = new Keys(Group.WEB);

  static final Setting<String> HOST =
      KEYS.define(
              "HOST",
              "The address to listen on. The Docker image says `0.0.0.0`: every address of the"
                  + " container.")
          .flagged()
          .as(Kind.text("an address or a name"), "127.0.0.1");

  static final Setting<Integer> PORT =
      KEYS.define("PORT", "The port to listen on; 0 takes a free one.")
          .flagged()
          .as(Kind.number(0, 65_535), "8081");

  static final Setting<List<String>> CORS_ORIGINS =
      KEYS.define(
              "CORS_ORIGINS",
              "The origins whose pages may call the API, with commas between; `*` is all of them,"
                  + " nothing is none.")
          .as(Kind.list("origins, with commas between"));

  private WebKeys() {}
}
