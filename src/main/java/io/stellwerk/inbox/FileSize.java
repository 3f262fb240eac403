package io.stellwerk.inbox;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Bytes as people say them: "312 KB", "1,4 MB". */
final class FileSize {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");
    private static final int STEP = 1024;

    private FileSize() {}

    static String of(long bytes, Locale locale) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(unit > 1 ? 1 : 0);
        return number.format(size) + " " + UNITS.get(unit);
    }
}
