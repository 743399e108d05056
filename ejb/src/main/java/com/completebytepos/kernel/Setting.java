package com.completebytepos.kernel;

/** Settings of the installation, from environment variables or system properties of the same name; listed in .env.example. */
public final class Setting {

    private Setting() {
    }

    public static String text(String name, String otherwise) {
        var property = System.getProperty(name);
        var value = property != null ? property : System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.trim();
    }

    public static boolean on(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    public static int number(String name, int otherwise) {
        var value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("The setting " + name + " must be a whole number, not: " + value, e);
        }
    }
}
