// Indexes that help the other systems and that the store does not have. There is none at present.
