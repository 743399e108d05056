package com.completebytepos.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one of something is: a piece, or a measure of which thousandths are sold. A word here is no word for a pack. */
public enum BaseUnit {
    EA("", "NO", "each", "piece", "pieces", "pc", "pcs", "unit", "units", "unit(s)", "kipande", "vipande", "no", "nos"),
    KG("kg", "KG", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
    G("g", "GRM", "gm", "gms", "gram", "grams", "gramu", "grm"),
    L("L", "LTR", "ltr", "ltrs", "lt", "litre", "litres", "liter", "liters", "lita"),
    ML("ml", null, "millilitre", "millilitres", "milliliter", "milliliters", "mililita"),
    M("m", "MTR", "mtr", "mtrs", "metre", "metres", "meter", "meters", "mita"),
    CM("cm", "CMT", "centimetre", "centimetres", "centimeter", "centimeters", "sentimita", "cmt"),
    M2("m\u00b2", "M2", "sqm", "m^2", "square metre", "square metres", "square meter", "mita mraba"),
    M3("m\u00b3", "M3", "m^3", "cubic metre", "cubic metres", "cubic meter", "mita ujazo");

    /** First letters of the words packs got that were called like a measure before it was one: L became PKL, or QKL where that was taken. */
    private static final String FORMER = "PQXYZWVUTS";

    private final String symbol;
    private final String kra;
    private final List<String> names;

    BaseUnit(String symbol, String kra, String... names) {
        this.symbol = symbol;
        this.kra = kra;
        this.names = List.of(names);
    }

    /** As it stands behind a quantity; nothing behind a number of pieces. */
    public String symbol() {
        return symbol;
    }

    /** The same for any word, with its blank; a pack by its own word. */
    public static String behind(String unit) {
        return EA.name().equals(unit) ? "" : " " + of(unit).map(BaseUnit::symbol).orElse(unit);
    }

    /** KRA's code of it (class 10); empty where its list has none. */
    public Optional<String> kra() {
        return Optional.ofNullable(kra);
    }

    /** By its code. */
    public static Optional<BaseUnit> of(String code) {
        return Arrays.stream(values()).filter(u -> u.name().equals(code)).findFirst();
    }

    /** As people and other programs write it. */
    public static Optional<BaseUnit> called(String word) {
        var plain = word == null ? "" : word.strip().toLowerCase(Locale.ROOT).replaceAll("[.\\s]+", " ").strip();
        return Arrays.stream(values()).filter(u -> u.name().equalsIgnoreCase(plain) || u.symbol.equalsIgnoreCase(plain) && !plain.isEmpty() || u.names.contains(plain)).findFirst();
    }

    /** Whether so much of it may be any number of thousandths. A pack is whole. */
    public static boolean isMeasured(String code) {
        return of(code).filter(u -> u != EA).isPresent();
    }

    /** How a pack is called by now that had the word of a measure when that was none. @return null where no pack had it */
    public static String renamed(String measure, Set<String> packs) {
        if (!isMeasured(measure)) return null;
        return FORMER.chars().mapToObj(letter -> (char) letter + "K" + measure).filter(packs::contains).reduce((first, later) -> later).orElse(null);
    }

    public static boolean isOne(String code) {
        return of(code).isPresent();
    }
}
