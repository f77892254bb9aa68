package dev.slipway.blueprint;

/** A place in a text that is read from left to right; spaces between words don't count. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean accept(char wanted) {
        skipSpaces();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    boolean isAtWord() {
        skipSpaces();
        return endOfWord() > at;
    }

    boolean acceptWord(String wanted) {
        skipSpaces();
        int end = endOfWord();
        boolean there = text.substring(at, end).equals(wanted);
        at = there ? end : at;
        return there;
    }

    void expect(char wanted, String where) {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "' " + where);
        }
    }

    void expectEnd() {
        skipSpaces();
        if (at < text.length()) {
            throw unexpected("the end");
        }
    }

    String word(String what) {
        skipSpaces();
        int end = endOfWord();
        if (end == at) {
            throw unexpected(what);
        }
        String word = text.substring(at, end);
        at = end;
        return word;
    }

    int number() {
        String word = word("a number");
        boolean digits = word.matches("[0-9]+");
        try {
            return Integer.parseInt(digits ? word : "");
        } catch (NumberFormatException e) {
            throw new SyntaxError((digits ? "a smaller number" : "a number") + " was expected, seen '" + word
                    + "'; write Name(field:type, ...)");
        }
    }

    private SyntaxError unexpected(String wanted) {
        String seen = at < text.length() ? "'" + text.charAt(at) + "' as character " + (at + 1) : "the end";
        return new SyntaxError(wanted + " was expected, seen " + seen + "; write Name(field:type, ...)");
    }

    private int endOfWord() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "_-$".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
