package dev.portolan.recalls.application;

import java.util.List;

/** Things that invented brands make. */
final class DemoGoods {

  /**
   * Something that is sold.
   *
   * @param name in the singular
   * @param plural the same for several
   * @param danger what may happen, as a title says it
   */
  record Good(String name, String plural, String danger) {}

  /** Each with the dangers that it may bring. */
  static final List<Good> ALL =
      """
      Space Heater, s: Fire; Burn
      Ceramic Heater, s: Fire; Electric Shock
      Electric Kettle, s: Burn; Electric Shock
      Pressure Cooker, s: Burn
      Rice Cooker, s: Fire; Electric Shock
      Slow Cooker, s: Fire
      Air Fryer, s: Fire; Burn
      Toaster Oven, s: Fire; Burn
      Toaster, s: Fire
      Blender, s: Laceration
      Immersion Blender, s: Laceration; Electric Shock
      Food Processor, s: Laceration
      Coffee Maker, s: Burn; Fire
      Espresso Machine, s: Burn
      Stand Mixer, s: Injury
      Waffle Iron, s: Burn; Electric Shock
      Induction Cooktop, s: Fire; Burn
      Range Hood, s: Impact
      Dishwasher, s: Fire
      Refrigerator, s: Entrapment; Injury
      Microwave, s: Fire; Burn
      Chest Freezer, s: Fire
      Dehumidifier, s: Fire
      Humidifier, s: Fire; Burn
      Window Air Conditioner, s: Mold Exposure; Electric Shock
      Tower Fan, s: Fire
      Ceiling Fan, s: Impact
      Clothes Dryer, s: Fire
      Washing Machine, s: Impact
      Steam Iron, s: Burn; Electric Shock
      Hair Dryer, s: Electrocution
      Curling Iron, s: Burn
      Electric Shaver, s: Fire
      Heating Pad, s: Burn; Fire
      Electric Blanket, s: Fire; Burn
      Massage Gun, s: Fire; Burn
      Baby Stroller, s: Fall; Entrapment
      Jogging Stroller, s: Fall
      Infant Car Seat, s: Injury; Choking
      Booster Seat, s: Injury
      High Chair, s: Fall; Entrapment
      Portable Crib, s: Suffocation; Entrapment
      Bassinet, s: Suffocation; Fall
      Inclined Sleeper, s: Suffocation
      Infant Swing, s: Suffocation; Entrapment
      Baby Bouncer, s: Fall
      Baby Monitor, s: Fire; Burn
      Baby Walker, s: Fall; Entrapment
      Crib Mattress, es: Suffocation
      Crib Bumper, s: Suffocation
      Nursing Pillow, s: Suffocation
      Pacifier, s: Choking
      Teething Ring, s: Choking
      Sippy Cup, s: Lead Poisoning
      Toddler Bed, s: Entrapment
      Bunk Bed, s: Fall; Collapse
      Toy Drum, s: Choking
      Toy Truck, s: Choking; Laceration
      Wooden Train Set, s: Choking
      Building Block Set, s: Choking
      Stuffed Bear, s: Choking
      Magnetic Ball Set, s: Ingestion
      Water Bead Kit, s: Ingestion
      Ride-On Toy, s: Fall
      Balance Bike, s: Fall; Lead Poisoning
      Kick Scooter, s: Fall
      Electric Scooter, s: Fire; Fall
      Hoverboard, s: Fire
      E-Bike, s: Fire; Crash
      Mountain Bike, s: Crash
      Bicycle Helmet, s: Head Injury
      Ski Binding, s: Fall
      Inline Skate, s: Fall
      Trampoline, s: Fall; Injury
      Swing Set, s: Fall
      Climbing Harness, es: Fall
      Treadmill, s: Impact; Fall
      Exercise Bike, s: Fall
      Adjustable Dumbbell, s: Impact
      Resistance Band, s: Impact
      Paddle Board, s: Drowning
      Life Jacket, s: Drowning
      Pool Drain Cover, s: Entrapment; Drowning
      Camping Stove, s: Burn; Explosion
      Propane Grill, s: Fire; Explosion
      Fire Pit, s: Burn; Fire
      Patio Umbrella, s: Fire
      Folding Chair, s: Collapse; Amputation
      Hammock, s: Fall
      Garden Hose Reel, s: Impact
      Leaf Blower, s: Laceration
      Lawn Mower, s: Laceration; Fire
      Hedge Trimmer, s: Laceration
      Chain Saw, s: Laceration
      Pressure Washer, s: Injury
      Cordless Drill, s: Fire
      Circular Saw, s: Laceration
      Nail Gun, s: Injury
      Extension Ladder, s: Fall
      Step Stool, s: Fall; Collapse
      Portable Generator, s: Carbon Monoxide Poisoning; Fire
      Battery Charger, s: Fire; Explosion
      Power Bank, s: Fire; Burn
      Power Strip, s: Fire; Electric Shock
      Extension Cord, s: Fire; Electric Shock
      Laptop Battery, -ies: Fire; Burn
      Television Stand, s: Tip-Over
      Dresser, s: Tip-Over; Entrapment
      Bookcase, s: Tip-Over
      Recliner, s: Entrapment
      Bar Stool, s: Fall
      Office Chair, s: Fall
      Bed Rail, s: Entrapment; Asphyxiation
      Window Blind, s: Strangulation
      Table Lamp, s: Electric Shock; Fire
      String Light Set, s: Fire
      Night Light, s: Electric Shock
      Scented Candle, s: Fire; Laceration
      Smoke Alarm, s: Failure to Alert
      Carbon Monoxide Alarm, s: Failure to Alert
      Fire Extinguisher, s: Failure to Work
      Gas Boiler, s: Carbon Monoxide Poisoning
      Water Heater, s: Fire; Carbon Monoxide Poisoning
      Garage Door Opener, s: Impact
      Gun Safe, s: Injury
      Children's Pajama Set, s: Burn
      Hooded Sweatshirt, s: Strangulation
      Winter Boot, s: Fall
      Safety Goggle, s: Injury
      Glass Water Bottle, s: Laceration
      Travel Mug, s: Burn
      Drinking Glass, es: Laceration
      Kitchen Knife, -ves: Laceration
      Cutting Board, s: Laceration
      """
          .lines()
          .flatMap(line -> goods(line).stream())
          .toList();

  private DemoGoods() {}

  private static List<Good> goods(String line) {
    int comma = line.indexOf(", ");
    int colon = line.indexOf(": ");
    String name = line.substring(0, comma);
    String ending = line.substring(comma + 2, colon);
    String plural =
        switch (ending) {
          case "-ies" -> name.substring(0, name.length() - 1) + "ies";
          case "-ves" -> name.substring(0, name.length() - 2) + "ves";
          default -> name + ending;
        };
    return List.of(line.substring(colon + 2).split("; ", -1)).stream()
        .map(danger -> new Good(name, plural, danger))
        .toList();
  }
}
