package dev.customerwatch.credit.group;

class InMemoryGroupsTest extends GroupsContract {

    private final InMemoryGroups groups = new InMemoryGroups();

    @Override
    protected Groups groups() {
        return groups;
    }
}
