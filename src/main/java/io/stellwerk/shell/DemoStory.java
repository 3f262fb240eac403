package io.stellwerk.shell;

import java.util.Arrays;
import java.util.List;

/**
 * One ticket of the demo company: a block of lines, parted by an empty line from the next.
 *
 * @param minutesAgo when the customer wrote
 * @param again what the customer wrote after the answer, blank if nothing
 */
record DemoStory(
        End end,
        long minutesAgo,
        String channel,
        String name,
        String email,
        String subject,
        String text,
        String answer,
        String again) {

    /** How far the story has come. */
    enum End {
        NEW,
        UNASSIGNED,
        ANSWERED,
        ASKED_AGAIN,
        CLOSED,
        SNOOZED,
        SPAM,
        DELETED
    }

    static List<DemoStory> read(String all) {
        return Arrays.stream(all.strip().split("\n\\s*\n")).map(DemoStory::one).toList();
    }

    /** First line: end, minutes, channel, name, address, parted by bars; then subject, text, answer, second question. */
    private static DemoStory one(String block) {
        var lines = block.strip().lines().map(String::strip).toList();
        var head = Arrays.stream(lines.get(0).split("\\|")).map(String::strip).toList();
        return new DemoStory(
                End.valueOf(head.get(0)),
                Long.parseLong(head.get(1)),
                head.get(2),
                head.get(3),
                head.get(4),
                lines.get(1),
                lines.get(2),
                lines.size() > 3 ? lines.get(3) : "",
                lines.size() > 4 ? lines.get(4) : "");
    }
}
