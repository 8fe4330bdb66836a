-- CreateTable
CREATE TABLE "KnownFact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "known" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "FactChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ConceptChange" (
    "conceptId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,

    PRIMARY KEY ("conceptId", "changeId"),
    CONSTRAINT "ConceptChange_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ConceptChange_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "FactChange" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChangeSeen" (
    "userId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "changeId"),
    CONSTRAINT "ChangeSeen_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeSeen_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "FactChange" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FactChange_factId_idx" ON "FactChange"("factId");

-- CreateIndex
CREATE INDEX "ConceptChange_conceptId_changedAt_idx" ON "ConceptChange"("conceptId", "changedAt");

-- CreateIndex
CREATE INDEX "ConceptChange_changeId_idx" ON "ConceptChange"("changeId");

-- CreateIndex
CREATE INDEX "ChangeSeen_changeId_idx" ON "ChangeSeen"("changeId");


