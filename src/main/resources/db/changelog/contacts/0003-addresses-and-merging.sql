--liquibase formatted sql

--changeset stellwerk:contacts-3 labels:contacts
--comment: several addresses a contact; an address belongs to one contact, whatever became of others
CREATE TABLE contact_address (
  email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  contact_id BIGINT NOT NULL,
  KEY contact_address_contact (contact_id, email),
  CONSTRAINT contact_address_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO contact_address (email, contact_id) SELECT email, id FROM contact;

ALTER TABLE contact
  ADD COLUMN phone VARCHAR(40) NULL,
  ADD COLUMN company VARCHAR(200) NULL,
  ADD COLUMN notes MEDIUMTEXT NOT NULL DEFAULT '',
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN merged_into BIGINT NULL,
  DROP KEY contact_email,
  ADD KEY contact_by_name (merged_into, name, id);
