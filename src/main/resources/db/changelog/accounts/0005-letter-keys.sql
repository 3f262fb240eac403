--liquibase formatted sql

--changeset stellwerk:accounts-8 labels:accounts
ALTER TABLE user_account
  ADD COLUMN letter_keys BOOLEAN NOT NULL DEFAULT TRUE;
