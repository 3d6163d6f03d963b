package dev.portolan.blog.application;

/** What the demo authors say about harbours, charts and the weather. */
final class DemoTopicsAtSea {

  private DemoTopicsAtSea() {}

  static final DemoTopic HARBOURS =
      DemoTopic.of(
          """
          harbours, seamanship, lighthouses, moorings, ferries, tides, islands, fishing, anchors,
          breakwaters
          """,
          """
          small harbours, fishing quays, stone piers, mooring lines, harbour lights, tide tables,
          ferry timetables, river mouths, sea walls, slipways, anchor chains, pilot boats,
          lighthouse logs, dredged channels, night arrivals, harbour masters, floating docks,
          winter berths, quayside cranes, island crossings
          """,
          """
          A harbour is judged by the night on which you need it, not by the day on which you visit.
          The old quay was built for sail, and its steps still stand where the wind is kindest.
          Local boats leave early, and the space that they leave tells you how the swell comes in.
          The tide does not argue, so the timetable has to.
          A line that is made fast in a hurry is a line that will be made fast twice.
          Every berth has a story about the one gale that nobody had forecast.
          The light at the end of the pier is older than the town hall, and better kept.
          Ask the person who mends nets where the mud is; the chart is a year behind.
          Two anchors are not twice as good as one, but they let you sleep.
          In the off season the ferry carries more bread than passengers.
          The breakwater bends the waves, and the waves, given time, bend the breakwater.
          A good pilot says little, and says it before the turn.
          On spring tides the last bollard stands in the water, which visitors find out by themselves.
          We counted forty boats in the evening and thirty-nine in the morning; one had sailed at slack.
          The harbour office keeps a book of complaints, and the wind is its most frequent subject.
          Fenders are cheap, and paint is not.
          """,
          """
          walk the quay at low water before you trust it at high water
          note who moors where, and ask why
          keep one line ready that nobody is allowed to tidy away
          look behind you while you enter, because that is how it will look when you leave
          write the depth down together with the time
          greet the harbour master first and the café second
          double the lines before supper, not after it
          leave the berth cleaner than you found it
          """,
          "");

  static final DemoTopic CHARTS =
      DemoTopic.of(
          """
          charts, navigation, compass, maps, soundings, coastlines, history, projections, surveying,
          stars
          """,
          """
          paper charts, portolan charts, compass roses, rhumb lines, depth soundings, sea marks,
          coastal profiles, survey notebooks, map projections, tidal streams, pocket compasses,
          star sights, dead reckonings, sailing directions, harbour plans, wind roses,
          magnetic variations, chart corrections, folded maps, passage plans
          """,
          """
          A chart is a promise that somebody else has been here before you.
          The first portolans named the harbours along the coast and left the land behind them empty.
          A rhumb line is easy to steer and rarely the shortest way.
          Whoever drew this bay spent a summer in an open boat with a lead line and cold hands.
          The blank parts of a map are the honest ones.
          A fix is only as good as the angle at which its lines cross.
          Corrections come every week, and a pencil is still the fastest way to apply them.
          The compass points north in its own way, and the difference is printed in small figures.
          Between two soundings anything may lie, and sometimes it does.
          A projection keeps one thing true by bending another; choose which one you need.
          You learn more from a plan that went wrong than from a track that was drawn afterwards.
          The screen shows where you are, and the paper shows where you could be.
          Dead reckoning is a habit of mind: say where you think you are before you look.
          Old surveyors wrote down what they doubted, and that is why we still trust them.
          The scale matters more than the colours.
          Three bearings make a small triangle, and you are seldom inside it.
          """,
          """
          check the date of the survey before the depth
          write the datum on the first page of the log
          mark the point of no return while you are still in the harbour
          take bearings of things that will still stand tomorrow
          keep the pencil sharp and the rubber dry
          estimate first, measure second, compare third
          fold the chart so that tonight's harbour lies on top
          read the notes in the corner, they were paid for dearly
          """,
          """
          text
          speed over ground   6.2 kn
          distance to go     18.6 nm
          time to go          3 h 00 min
          latest departure   04:10, two hours before low water
          """);

  static final DemoTopic WEATHER =
      DemoTopic.of(
          """
          weather, wind, clouds, forecasting, barometer, seasons, storms, observation, climate, fog
          """,
          """
          weather diaries, barometer readings, cloud names, sea breezes, morning fogs,
          winter storms, cold fronts, rain gauges, wind scales, storm warnings, red skies,
          weather stations, long forecasts, summer thunderstorms, first frosts, gust fronts,
          pressure charts, local winds, snow days, weather proverbs
          """,
          """
          The barometer had been falling since breakfast, and nobody wanted to mention it.
          A forecast is a statement about tomorrow made with yesterday's numbers.
          Clouds are the only part of the weather that announces itself in writing.
          Half of the proverbs are right, which is exactly the trouble with them.
          The sea breeze arrives at eleven, with a punctuality that the ferry envies.
          What matters is less the number than the direction in which it moves.
          Fog takes away the distance first and then the confidence.
          Keep a diary for a year and you will forecast your own valley better than any model.
          The strongest gust of the night lasted four seconds and is still talked about.
          High clouds from the west in the morning were, this time, the whole warning.
          A rain gauge teaches humility: it was never as much as it sounded.
          Every hill makes its own wind and signs it.
          The warning was for force eight; the garden chairs reported nine.
          On the day after a front you can see the islands, and the cost.
          Measuring at the same hour is worth more than measuring precisely.
          The air smelled of iron, and the cat had gone indoors.
          """,
          """
          look up before you look at the telephone
          read the barometer at the same hour each day
          write down what you expect, and later what came
          compare two forecasts and note where they differ
          learn the six clouds that matter where you live
          count the seconds between lightning and thunder
          put the gauge where no roof drips into it
          keep the bad guesses, they are the useful ones
          """,
          "");
}
