package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.time.LocalDate;
import java.util.Locale;

/** One thing that a ticket is to be like; {@link TicketFilter} joins them. */
public sealed interface Criterion {

    Field field();

    /** As addresses and saved views keep it. */
    String value();

    /** What can be asked for, in the order screens offer it. */
    enum Field {
        OWNER,
        PRIORITY,
        STATUS,
        CHANNEL,
        TEAM,
        SLA,
        CATEGORY,
        TAG,
        OPENED_FROM,
        OPENED_UNTIL,
        ACTIVE_FROM,
        ACTIVE_UNTIL;

        /** The name in addresses. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a ticket can be like only one of them. */
        public boolean isSingle() {
            return compareTo(OPENED_FROM) >= 0;
        }
    }

    /** The reader owns it, whoever that is. */
    record OwnedByMe() implements Criterion {

        static final String VALUE = "me";

        @Override
        public Field field() {
            return Field.OWNER;
        }

        @Override
        public String value() {
            return VALUE;
        }
    }

    record Unowned() implements Criterion {

        static final String VALUE = "nobody";

        @Override
        public Field field() {
            return Field.OWNER;
        }

        @Override
        public String value() {
            return VALUE;
        }
    }

    record OwnedBy(UserId user) implements Criterion {
        @Override
        public Field field() {
            return Field.OWNER;
        }

        @Override
        public String value() {
            return String.valueOf(user.value());
        }
    }

    record WithPriority(TicketPriority priority) implements Criterion {
        @Override
        public Field field() {
            return Field.PRIORITY;
        }

        @Override
        public String value() {
            return priority.name().toLowerCase(Locale.ROOT);
        }
    }

    record InStatus(StatusId status) implements Criterion {
        @Override
        public Field field() {
            return Field.STATUS;
        }

        @Override
        public String value() {
            return String.valueOf(status.value());
        }
    }

    record OfChannel(ChannelId channel) implements Criterion {
        @Override
        public Field field() {
            return Field.CHANNEL;
        }

        @Override
        public String value() {
            return String.valueOf(channel.value());
        }
    }

    record OfTeam(TeamId team) implements Criterion {
        @Override
        public Field field() {
            return Field.TEAM;
        }

        @Override
        public String value() {
            return String.valueOf(team.value());
        }
    }

    record WithSla(SlaState state) implements Criterion {
        @Override
        public Field field() {
            return Field.SLA;
        }

        @Override
        public String value() {
            return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record InCategory(CategoryId category) implements Criterion {
        @Override
        public Field field() {
            return Field.CATEGORY;
        }

        @Override
        public String value() {
            return String.valueOf(category.value());
        }
    }

    record Tagged(Tag tag) implements Criterion {
        @Override
        public Field field() {
            return Field.TAG;
        }

        @Override
        public String value() {
            return tag.name();
        }
    }

    /** A day of the reader's calendar at which something began or ended. */
    record OnDay(Field field, LocalDate day) implements Criterion {

        public OnDay {
            if (!field.isSingle()) {
                throw new IllegalArgumentException(field + " is no day");
            }
        }

        @Override
        public String value() {
            return day.toString();
        }
    }
}
