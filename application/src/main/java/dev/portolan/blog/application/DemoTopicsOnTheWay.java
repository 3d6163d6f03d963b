package dev.portolan.blog.application;

/** What the demo authors say about walking and about books. */
final class DemoTopicsOnTheWay {

  private DemoTopicsOnTheWay() {}

  static final DemoTopic WALKING =
      DemoTopic.of(
          """
          walking, hiking, trains, mountains, travel, trails, bridges, cities, packing, photography
          """,
          """
          long walks, mountain huts, night trains, coastal paths, city stairs, trail marks,
          rucksacks, walking boots, canal towpaths, hand-drawn maps, mountain passes, station cafés,
          suspension bridges, pilgrim roads, rest days, early starts, border crossings, picnic benches,
          detours, morning buses
          """,
          """
          The first hour belongs to the legs, and the rest to the head.
          We missed the bus and found the better path.
          A rucksack fills itself to whatever size you own.
          The hut had eight beds, eleven guests and one very good soup.
          Trail marks are a conversation with someone who came through in a worse year.
          The pass looked close all morning and stayed that way until four.
          Trains are the only rooms that arrive somewhere.
          Boots are broken in by hills, not by corridors.
          You see a city properly on the way to somewhere else in it.
          The bridge swayed, and so did our opinion of it.
          The best photograph of the day is the one that I did not stop for.
          Rest days are part of the route, and should be drawn on the map.
          A detour of an hour gave us the view that is on the wall now.
          The path follows the water because the first people who walked it did.
          On a long way the weight that you notice is the weight that you did not need.
          Everyone on the early bus knew everyone, and by the second village we did too.
          """,
          """
          start before you feel ready and stop before you have to
          carry water for the next spring, not for the last one
          tell somebody where you are going
          pack, then take out a third
          look at the map at every fork, above all at the obvious ones
          eat before you are hungry
          turn back at the hour that you agreed on
          keep one dry pair of socks that you never touch
          """,
          "");

  static final DemoTopic BOOKS =
      DemoTopic.of(
          """
          books, reading, writing, libraries, letters, notebooks, translation, poetry, bookbinding,
          archives
          """,
          """
          public libraries, card catalogues, travel books, marginal notes, reading lists, second editions,
          translations, old letters, pocket notebooks, book clubs, first drafts, dictionaries,
          ship's logs, bookshops, short stories, reading chairs, footnotes, field guides, archives,
          fountain pens
          """,
          """
          The library opens at ten, and the good chair is taken at five past.
          A footnote is where the author stops performing.
          The translation is older than the country in which it was printed.
          Somebody had underlined the one sentence that I would have underlined.
          A first draft is a letter to yourself with the address missing.
          Card catalogues knew less than a search field, and led to more.
          The notebook is waterproof; its owner was not.
          We read the same book and met, it turned out, different people in it.
          Good dictionaries define a word as if they were fond of it.
          The shop had no order that I could name, and I found everything.
          Letters took three weeks, and were answered on the same day.
          The best page of the log is the one that says only: nothing to report.
          A short book may be read twice, which is what the author had in mind.
          Writing by hand slows me down to the speed at which I think.
          The archive smelled of dust and vinegar, and closed for lunch.
          Every reading list is a portrait of somebody who had more time.
          """,
          """
          read the last chapter of the introduction last
          keep a pencil in the book that you are reading
          write the date and place inside the cover
          ask the librarian, that is what the desk is for
          copy out one good sentence a day
          give up on page fifty without remorse
          lend only what you can bear to lose
          read it aloud once before you send it
          """,
          "");
}
