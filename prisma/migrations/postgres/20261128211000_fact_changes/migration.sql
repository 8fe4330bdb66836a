-- CreateTable
CREATE TABLE "KnownFact" (
    "id" TEXT NOT NULL,
    "known" JSONB NOT NULL,

    CONSTRAINT "KnownFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactChange" (
    "id" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FactChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConceptChange" (
    "conceptId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConceptChange_pkey" PRIMARY KEY ("conceptId","changeId")
);

-- CreateTable
CREATE TABLE "ChangeSeen" (
    "userId" TEXT NOT NULL,
    "changeId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChangeSeen_pkey" PRIMARY KEY ("userId","changeId")
);

-- CreateIndex
CREATE INDEX "FactChange_factId_idx" ON "FactChange"("factId");

-- CreateIndex
CREATE INDEX "ConceptChange_conceptId_changedAt_idx" ON "ConceptChange"("conceptId", "changedAt");

-- CreateIndex
CREATE INDEX "ConceptChange_changeId_idx" ON "ConceptChange"("changeId");

-- CreateIndex
CREATE INDEX "ChangeSeen_changeId_idx" ON "ChangeSeen"("changeId");

-- AddForeignKey
ALTER TABLE "ConceptChange" ADD CONSTRAINT "ConceptChange_conceptId_fkey" FOREIGN KEY ("conceptId") REFERENCES "Concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptChange" ADD CONSTRAINT "ConceptChange_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "FactChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSeen" ADD CONSTRAINT "ChangeSeen_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSeen" ADD CONSTRAINT "ChangeSeen_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "FactChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
