package dev.customerwatch.credit.file;

class InMemoryCreditFilesTest extends CreditFilesContract {

    private final CreditFiles files = new InMemoryCreditFiles();

    @Override
    protected CreditFiles files() {
        return files;
    }
}
