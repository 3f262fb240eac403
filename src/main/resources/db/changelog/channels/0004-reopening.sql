--liquibase formatted sql

--changeset stellwerk:channels-reopening-1 labels:channels
--comment: who gets a closed ticket that its customer opens again
ALTER TABLE channel ADD COLUMN reopening VARCHAR(30) NOT NULL DEFAULT 'KEEP_OWNER';
