package io.stellwerk.team;

/** What one can do about somebody's absences. */
public sealed interface AbsenceChange {

    /** Another absence. */
    record Add(OutOfOffice absence) implements AbsenceChange {}

    /** Other times for an absence. */
    record Move(OutOfOffice old, OutOfOffice moved) implements AbsenceChange {}

    /** One that has begun ends now. */
    record EndNow(OutOfOffice absence) implements AbsenceChange {}

    /** It never was. */
    record Delete(OutOfOffice absence) implements AbsenceChange {}
}
