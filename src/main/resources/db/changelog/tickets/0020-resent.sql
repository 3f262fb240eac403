--liquibase formatted sql

--changeset stellwerk:tickets-resent-1 labels:tickets
--comment: when a message that had not been delivered was sent once more, as for the clocks it is an answer from then on
ALTER TABLE message ADD COLUMN resent_at DATETIME(6) NULL;
