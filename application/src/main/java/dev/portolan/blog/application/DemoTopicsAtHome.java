package dev.portolan.blog.application;

/** What the demo authors say about cooking and the garden. */
final class DemoTopicsAtHome {

  private DemoTopicsAtHome() {}

  static final DemoTopic COOKING =
      DemoTopic.of(
          """
          cooking, bread, baking, recipes, soup, fermentation, kitchen, coffee, spices, preserving
          """,
          """
          sourdough loaves, slow soups, cast-iron pans, fish stews, pickled vegetables,
          kitchen knives, market lists, Sunday lunches, lentil dishes, flatbreads, spice tins,
          coffee rituals, borrowed recipes, winter salads, fruit preserves, pancakes, dumplings,
          cold suppers, tomato sauces, oat biscuits
          """,
          """
          The dough was ready an hour after the clock said so.
          Salt early, taste often, and write it down only when it was good.
          A soup that is made for two is always a soup for three.
          My grandmother's recipe gives no quantities, and is never wrong.
          Heat is an ingredient, and the one that we measure least.
          The pan is older than I am and better seasoned.
          Good bread needs four things, and one of them is an afternoon.
          The market decides the menu, and the list only makes suggestions.
          Onions take twenty minutes, whatever the book says.
          There is a moment before the caramel burns, and it is shorter than this sentence.
          A sharp knife makes fewer tears and better soup.
          The starter has a name, a schedule and more holidays than I have.
          We ate late, by candlelight, because the fuse had opinions about the oven.
          Acid at the end wakes up everything that was added at the beginning.
          Leftovers are a plan that somebody made yesterday.
          The first pancake is for the cook.
          """,
          """
          read the whole recipe before you light the stove
          weigh the flour and trust your hands with the water
          warm the plates
          keep the cooking water until you are sure
          taste before the salt and after it
          let it rest as long as the book says, and then a little longer
          label the jar with the day, not with a hope
          wash up while it simmers
          """,
          """
          text
          flour     500 g   100 %
          water     350 g    70 %
          starter   100 g    20 %
          salt       10 g     2 %
          """);

  static final DemoTopic GARDENING =
      DemoTopic.of(
          """
          gardening, compost, seeds, vegetables, pruning, soil, bees, herbs, orchards, balconies
          """,
          """
          compost heaps, seed packets, apple trees, raised beds, tomato plants, garden paths, herb pots,
          bean poles, rain barrels, balcony boxes, rose hedges, beehives, potato rows, cold frames,
          spring bulbs, orchard meadows, weeds, pruning shears, earthworms, pumpkin patches
          """,
          """
          The garden does not read the calendar, it reads the soil.
          We planted three kinds of beans, and the snails had a favourite.
          Compost is a slow fire that smells of autumn.
          An apple tree is pruned for the person who will pick in ten years.
          Weeds are the plants that agree with the place more than you do.
          Water in the evening, deeply, and then leave it alone for two days.
          The first tomato was late, small and the best one of the year.
          A path is where people walk; everything else is decoration.
          Bees find the herbs within an hour of their flowering.
          The neighbour gave us a cutting and, with it, a story about her father.
          Frost came on the last night on which it was allowed to.
          Good soil looks like cake and is made by animals that you never see.
          The packet promised sixty days, and it had not met our spring.
          Half of gardening is carrying things from one end to the other.
          A balcony of two square metres fed us with salad from May until October.
          What grows by itself tells you what could grow with help.
          """,
          """
          sow a little every two weeks instead of everything at once
          put your finger into the soil before you fetch the can
          write the variety on the label with a pencil, ink fades
          leave a corner wild
          prune on a dry day with a clean blade
          turn the compost when you have something on your mind
          save seed from the plant that you liked best
          give away what you cannot eat before it is too large
          """,
          "");
}
