// SPDX-License-Identifier: GPL-3.0-or-later
// Copies as many bytes as it is told, into too little room when it is told so: with the flags of a
// release it is stopped.
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const auto room = static_cast<std::size_t>(std::atoi(argv[1]));
    const char *text = argv[2];
    auto *copy = static_cast<char *>(std::malloc(room));
    if (!copy)
        return 2;
    std::memcpy(copy, text, std::strlen(text) + 1);
    const std::vector<char> bytes(copy, copy + std::strlen(copy));
    const int last = bytes[room - 2];
    std::free(copy);
    return last == 0 ? 1 : 0;
}
