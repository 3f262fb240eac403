--liquibase formatted sql

--changeset stellwerk:tickets-activity-before-1 labels:tickets
--comment: the last activity of its ticket before a message was sent and after, so that a message taken back leaves no trace
ALTER TABLE message ADD COLUMN activity_before DATETIME(6) NULL, ADD COLUMN activity_after DATETIME(6) NULL;
