--liquibase formatted sql

--changeset stellwerk:tickets-snooze-before-1 labels:tickets
--comment: whoever takes back what closed a ticket gets it back asleep
ALTER TABLE message ADD COLUMN snoozed_before DATETIME(6) NULL;
