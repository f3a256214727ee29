# What every target of Hometray is compiled with, and the one way to make a library of a folder.

find_program(LLD_PROGRAM ld.lld)

# Precompiled headers, where HOMETRAY_PCH asks for them: clang then needs a third of GCC's time, while
# GCC itself gains next to nothing. The headers are Qt's and the standard library's, never our own.
function(hometray_precompiled_headers target)
    cmake_parse_arguments(arg "" "REUSE_FROM" "HEADERS" ${ARGN})
    if(NOT HOMETRAY_PCH)
        return()
    endif()
    if(arg_REUSE_FROM)
        target_precompile_headers(${target} REUSE_FROM ${arg_REUSE_FROM})
        return()
    endif()
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    target_precompile_headers(${target} PRIVATE ${arg_HEADERS} <QtCore/QtCore> <algorithm> <array> <functional>
        <map> <memory> <optional> <set> <span> <string> <utility> <variant> <vector>)
endfunction()

# Against what a mistake below the line held to would do. Tests build with it too: tests/structure.
set(hometray_hardening
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fcf-protection=full)

function(hometray_target_settings target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
        QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT QT_USE_QSTRINGBUILDER
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wformat=2 -Werror=switch -fstack-protector-strong)
    if(HOMETRAY_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(HOMETRAY_SANITIZE)
        # GCC 12 sees uninitialised members in optionals where the sanitizers' code stands between.
        target_compile_options(${target} PRIVATE
            -fsanitize=${HOMETRAY_SANITIZE} -fno-omit-frame-pointer -Wno-maybe-uninitialized)
        target_link_options(${target} PRIVATE -fsanitize=${HOMETRAY_SANITIZE})
    else()
        # -O0 can check nothing, so not where everything is built for every day.
        target_compile_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:${hometray_hardening}>")
    endif()
    if(HOMETRAY_COVERAGE)
        target_link_options(${target} PRIVATE --coverage)
    endif()
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "EXECUTABLE" AND LLD_PROGRAM)
        target_link_options(${target} PRIVATE -fuse-ld=lld)
    endif()
    if(type STREQUAL "EXECUTABLE")
        target_link_options(${target} PRIVATE -pie -Wl,-z,relro -Wl,-z,now)
    endif()
endfunction()

# A static library of core: all sources in the calling folder. Its headers are seen as "<name>/x.h", and
# only by those who link it: the link list is what decides which folder may include which.
function(hometray_library name)
    cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.cpp *.h)
    add_library(hometray_${name} STATIC ${sources})
    set(root ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
    target_include_directories(hometray_${name} PUBLIC ${root})
    target_link_libraries(hometray_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    hometray_target_settings(hometray_${name})
    hometray_precompiled_headers(hometray_${name} HEADERS <tl/expected.hpp>)
    if(HOMETRAY_COVERAGE)
        # Nothing in core throws or catches. Without exceptions each call is no branch of its own.
        target_compile_options(hometray_${name} PRIVATE
            --coverage -fprofile-update=atomic -fno-exceptions)
    endif()
endfunction()

# One test executable for each tst_*.cpp of the calling folder, run away from the user's data, in
# UTC and in the C locale. With PATHS they know SOURCE_DIR and BINARY_DIR.
function(hometray_tests)
    cmake_parse_arguments(arg "PATHS" "PREFIX;TIMEOUT;PRECOMPILED" "LIBRARIES;LABELS" ${ARGN})
    if(NOT arg_PRECOMPILED)
        set(arg_PRECOMPILED hometray_testing)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
        # Sanitizers make everything two to four times as long.
        if(HOMETRAY_SANITIZE)
            set(arg_TIMEOUT 900)
        endif()
    endif()
    file(GLOB tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} tst_*.cpp)
    if(HOMETRAY_SANITIZE)
        # It looks at the memory of the system's allocator; the sanitizers put their own in its place.
        list(REMOVE_ITEM tests tst_wipedmemory.cpp)
    endif()
    foreach(source ${tests})
        string(REGEX REPLACE "tst_(.*)\\.cpp" "\\1" base ${source})
        set(name ${arg_PREFIX}.${base})
        add_executable(${name} ${source})
        set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
        target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} hometray_testing Qt6::Test)
        hometray_target_settings(${name})
        hometray_precompiled_headers(${name} REUSE_FROM ${arg_PRECOMPILED})
        # Not for all: a path in a command line is no hit for a compiler's cache.
        if(arg_PATHS)
            target_compile_definitions(${name} PRIVATE
                SOURCE_DIR="${CMAKE_SOURCE_DIR}" BINARY_DIR="${CMAKE_BINARY_DIR}")
        endif()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;QT_FATAL_CRITICALS=1;ASAN_OPTIONS=detect_leaks=0")
    endforeach()
endfunction()
