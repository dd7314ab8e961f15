"""Units of measure: their abbreviations and names."""

SHORT = {
    "km": ("kilometre", "kilometres"),
    "cm": ("centimetre", "centimetres"),
    "mm": ("millimetre", "millimetres"),
    "kg": ("kilogram", "kilograms"),
    "mg": ("milligram", "milligrams"),
    "ml": ("millilitre", "millilitres"),
    "ha": ("hectare", "hectares"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "ft": ("foot", "feet"),
    "mph": ("mile an hour", "miles an hour"),
    "kph": ("kilometre an hour", "kilometres an hour"),
    "km/h": ("kilometre an hour", "kilometres an hour"),
    "kW": ("kilowatt", "kilowatts"),
    "MW": ("megawatt", "megawatts"),
    "GW": ("gigawatt", "gigawatts"),
    "kWh": ("kilowatt hour", "kilowatt hours"),
    "MWh": ("megawatt hour", "megawatt hours"),
    "GWh": ("gigawatt hour", "gigawatt hours"),
    "kB": ("kilobyte", "kilobytes"),
    "KB": ("kilobyte", "kilobytes"),
    "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"),
    "TB": ("terabyte", "terabytes"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"),
    "GHz": ("gigahertz", "gigahertz"),
}
"""Abbreviations that mean nothing else behind a number, with the name in the singular and the plural."""

_PREFERRED = (
    "km",
    "cm",
    "mm",
    "kg",
    "mg",
    "ml",
    "ha",
    "kW",
    "MW",
    "GW",
    "kWh",
    "MWh",
    "GWh",
    "MB",
    "GB",
    "TB",
    "MHz",
    "GHz",
)
LONG = {name: short for short in _PREFERRED for name in SHORT[short]} | {
    name.replace("metre", "meter").replace("litre", "liter"): short
    for short in _PREFERRED
    for name in SHORT[short]
}
"""Names that are abbreviated where a guide asks for it, in both spellings."""

MEASURES = (
    frozenset(LONG)
    | frozenset(SHORT)
    | frozenset(
        """
    metre metres meter meters litre litres liter liters gram grams gramme grammes g t l m inch inches foot feet yard
    yards mile miles mph acre acres pint pints gallon gallons pound pounds ounce ounces stone ton tons tonne tonnes
    degree degrees celsius fahrenheit knot knots volt volts watt watts amp amps hertz calorie calories kilo kilos
    dollar dollars euro euros cent cents pence penny yen yuan won rupee rupees franc francs crown crowns peso pesos
    million billion trillion hundred thousand dozen am pm o'clock bn tn mn votes vote square cubic nautical
    """.split()
    )
)
"""Words behind a number that make it a measure, a sum of money or a time."""


def american(name: str) -> str:
    """The name of a unit in American spelling."""
    return name.replace("metre", "meter").replace("litre", "liter")
