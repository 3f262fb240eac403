--liquibase formatted sql

--changeset stellwerk:contacts-2 labels:contacts
ALTER TABLE contact ADD COLUMN owner_id BIGINT NULL, ADD COLUMN tracked_at DATETIME(6) NULL,
  ADD KEY contact_owner (owner_id);
